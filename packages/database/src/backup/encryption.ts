import { open } from "node:fs/promises";
import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from "age-encryption";

/** How every file of the age format begins. */
const AGE = "age-encryption.org/v1";

/** Encrypts bytes for recipients of age, `age1…`: only who holds the identity of one reads them. */
export async function encrypted(
	bytes: ReadableStream<Uint8Array>,
	recipients: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
	const encrypter = new Encrypter();
	for (const recipient of recipients) encrypter.addRecipient(recipient);
	return encrypter.encrypt(bytes);
}

/** A key of age that nobody else has, with the recipient that files are encrypted for. */
export async function newKey(): Promise<{ identity: string; recipient: string }> {
	const identity = await generateIdentity();
	return { identity, recipient: await identityToRecipient(identity) };
}

/** Decrypts what was encrypted for an identity of age, `AGE-SECRET-KEY-1…`. Throws where it is not that one's. */
export async function decrypted(
	bytes: ReadableStream<Uint8Array>,
	identity: string,
): Promise<ReadableStream<Uint8Array>> {
	const decrypter = new Decrypter();
	decrypter.addIdentity(identity);
	return decrypter.decrypt(bytes);
}

/** True where a file is encrypted. */
export async function isEncrypted(file: string): Promise<boolean> {
	const handle = await open(file);
	try {
		const { buffer } = await handle.read(Buffer.alloc(AGE.length), 0, AGE.length, 0);
		return buffer.toString("latin1") === AGE;
	} finally {
		await handle.close();
	}
}
