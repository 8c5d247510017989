// Gives each embedded panel of Harmattan on this page the height that it asks for. It reads nothing else and sends nothing.
addEventListener("message", ({ source, origin, data }) => {
	if (data?.harmattan !== "height" || !(data.height > 0 && data.height < 10000)) return;
	for (const frame of document.getElementsByTagName("iframe"))
		if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin)
			frame.style.height = `${Math.ceil(data.height)}px`;
});
