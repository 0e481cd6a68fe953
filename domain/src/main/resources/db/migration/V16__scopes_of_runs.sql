-- Where somebody was allowed to ask for something: in some organisations and all below them. Equal ones share a row.
create table recorded_scope (
    id     bigint   not null auto_increment primary key,
    digest char(64) character set ascii collate ascii_bin not null comment 'SHA-256 of its organisations',
    constraint recorded_scope_digest_unique unique (digest)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table recorded_scope_organization (
    scope_id        bigint not null,
    organization_id bigint not null comment 'no foreign key: one that is gone is in nobody''s scope but everybody''s',
    primary key (scope_id, organization_id),
    constraint recorded_scope_organization_scope foreign key (scope_id) references recorded_scope (id)
) engine = InnoDB;

alter table job_run add column scope_id bigint null comment 'null for everything' after agent_id;
alter table adherent_import add column agent_id bigint null comment 'who brought it in, when it was an agent' after created_by,
    add column scope_id bigint null comment 'null for everything' after agent_id;
update adherent_import i join agent a on a.email = i.created_by set i.agent_id = a.id;
