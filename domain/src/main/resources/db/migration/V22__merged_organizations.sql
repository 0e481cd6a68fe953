-- An organisation that was merged stays for the history alone.
alter table organization add column merged_into bigint null,
    add constraint organization_merged foreign key (merged_into) references organization (id);
