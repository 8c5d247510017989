import { openAsBlob } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { AwsClient } from "aws4fetch";

/** Where copies of backups go that are kept elsewhere: a bucket of a service that speaks S3. */
export interface BackupBucket {
	/** Of the bucket and the folder in it, such as `https://s3.example.org/backups/harmattan`. */
	url: string;
	region: string;
	accessKeyId: string;
	secretAccessKey: string;
}

/** Puts a file into a bucket under its own name. Throws an Error with what the service answered where it did not take it. */
export async function placeBackup({ url, ...credentials }: BackupBucket, file: string): Promise<void> {
	const client = new AwsClient({ ...credentials, service: "s3", retries: 2 });
	const { size } = await stat(file);
	const signed = await client.sign(`${url.replace(/\/$/, "")}/${encodeURIComponent(basename(file))}`, {
		method: "PUT",
		headers: { "content-length": String(size), "content-type": "application/octet-stream" },
	});
	// The signature is over the address and the headers: the file is read once, as it goes out.
	const body = await openAsBlob(file);
	const response = await fetch(signed.url, { method: "PUT", headers: signed.headers, body });
	const answer = await response.text();
	if (!response.ok) throw new Error(`the bucket answered ${response.status}: ${answer.slice(0, 300)}`);
}
