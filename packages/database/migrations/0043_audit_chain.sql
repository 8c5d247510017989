CREATE TABLE "audit_chain" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_chain_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"entry_id" bigint NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_entryId_unique" UNIQUE("entry_id"),
	CONSTRAINT "audit_chain_previous_unique" UNIQUE("previous")
);

--> statement-breakpoint
CREATE FUNCTION audit_hash(previous text, entry audit_log) RETURNS text LANGUAGE sql STABLE AS $$
	select encode(sha256(convert_to(jsonb_build_array(
		previous, entry.id, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), entry.actor_id, entry.actor_name,
		entry.action, entry.entity, entry.entity_id, entry.before, entry.after
	)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
-- As the entry is committed, so that links stand in the order of commits and nobody waits for a long change.
CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
declare
	head text;
begin
	-- A restored log comes with its chain.
	if exists (select from audit_chain where entry_id = new.id) then
		return null;
	end if;
	perform pg_advisory_xact_lock(hashtext('audit_chain'));
	select coalesce((select hash from audit_chain order by position desc limit 1), '') into head;
	insert into audit_chain (entry_id, previous, hash) values (new.id, head, audit_hash(head, new));
	return null;
end $$;
--> statement-breakpoint
-- What was logged before there was a chain is its beginning.
DO $$
declare
	entry audit_log;
	head text := '';
begin
	for entry in select * from audit_log order by id loop
		insert into audit_chain (entry_id, previous, hash) values (entry.id, head, audit_hash(head, entry)) returning hash into head;
	end loop;
end $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER chain_audit AFTER INSERT ON "audit_log" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit();
--> statement-breakpoint
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	raise exception 'the audit log only grows' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE ON "audit_log" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_stays_whole BEFORE TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER audit_chain_only_grows BEFORE UPDATE OR DELETE ON "audit_chain" FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
--> statement-breakpoint
CREATE TRIGGER audit_chain_stays_whole BEFORE TRUNCATE ON "audit_chain" FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
