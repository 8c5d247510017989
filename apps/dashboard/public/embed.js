// Gives each embedded panel of Harmattan on this page the height that it asks for. It reads nothing else.
addEventListener("message", ({ source, origin, data }) => {
	if (data?.harmattan !== "height" || !(data.height > 0 && data.height < 10000)) return;
	for (const frame of document.getElementsByTagName("iframe"))
		if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin)
			frame.style.height = `${Math.ceil(data.height)}px`;
});
// A panel that was drawn before this script ran has named its height to nobody: it names it again.
const { origin: home } = new URL(document.currentScript.src);
for (const frame of document.getElementsByTagName("iframe"))
	if (new URL(frame.src, location.href).origin === home)
		frame.contentWindow?.postMessage({ harmattan: "name your height" }, "*");
