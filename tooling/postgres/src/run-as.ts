import { execFileSync, spawnSync } from "node:child_process";

/** Who the server runs as: Postgres refuses root, so that root hands over to an unprivileged user. */
export interface RunAs {
	uid?: number;
	gid?: number;
}

const USER = "postgres";

/** The present user, or, for root, the system user `postgres`, made where it is missing. */
export function serverUser(): RunAs {
	if (process.getuid?.() !== 0) return {};
	if (spawnSync("id", ["-u", USER]).status !== 0) {
		execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", USER], {
			stdio: "ignore",
		});
	}
	const id = (flag: string) => Number(execFileSync("id", [flag, USER], { encoding: "utf8" }).trim());
	return { uid: id("-u"), gid: id("-g") };
}
