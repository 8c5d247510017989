-- Entries older than the admins keep them may go, by the one job that says so in its transaction; their links stay.
CREATE OR REPLACE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
	if tg_op = 'DELETE' and tg_table_name = 'audit_log' and current_setting('harmattan.prune_audit', true) = 'on' then
		return old;
	end if;
	raise exception 'the audit log only grows' using errcode = 'restrict_violation';
end $$;
