create table role (
    id            bigint       not null auto_increment primary key,
    code          varchar(20)  character set ascii collate ascii_bin null comment 'of a shipped role',
    name          varchar(120) null comment 'null for a shipped role under the name it came with',
    description   varchar(500) null,
    customized    boolean      not null default false comment 'a shipped role allows what the product says until it is changed',
    second_factor boolean      not null default false,
    version       bigint       not null default 0,
    created_at    datetime(6)  not null,
    updated_at    datetime(6)  not null,
    constraint role_code_unique unique (code),
    constraint role_name_unique unique (name)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table role_permission (
    role_id    bigint      not null,
    permission varchar(40) character set ascii collate ascii_bin not null,
    primary key (role_id, permission),
    constraint role_permission_role foreign key (role_id) references role (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table role_field (
    role_id    bigint      not null,
    field      varchar(20) character set ascii collate ascii_bin not null,
    visibility varchar(10) character set ascii collate ascii_bin not null comment 'HIDDEN, MASKED, VISIBLE',
    primary key (role_id, field),
    constraint role_field_role foreign key (role_id) references role (id) on delete cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- An agent has a role in an organisation and all below it, or in everything.
create table agent_assignment (
    id              bigint      not null auto_increment primary key,
    agent_id        bigint      not null,
    role_id         bigint      not null,
    organization_id bigint      null comment 'null for everything',
    starts_on       date        null,
    ends_on         date        null comment 'the last day',
    created_at      datetime(6) not null,
    constraint agent_assignment_agent foreign key (agent_id) references agent (id) on delete cascade,
    constraint agent_assignment_role foreign key (role_id) references role (id),
    constraint agent_assignment_organization foreign key (organization_id) references organization (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Another number after each change of agents, roles, assignments or the tree of organisations; one row.
create table access_version (
    id      tinyint not null primary key,
    version bigint  not null
) engine = InnoDB;

insert into access_version (id, version) values (1, 1);

insert into role (code, created_at, updated_at) values
    ('ADMINISTRATOR', utc_timestamp(6), utc_timestamp(6)),
    ('MANAGER', utc_timestamp(6), utc_timestamp(6)),
    ('AGENT', utc_timestamp(6), utc_timestamp(6)),
    ('SCANNER', utc_timestamp(6), utc_timestamp(6)),
    ('AUDITOR', utc_timestamp(6), utc_timestamp(6));

insert into agent_assignment (agent_id, role_id, created_at)
select a.id, r.id, utc_timestamp(6) from agent a join role r on r.code = a.role;

alter table agent drop column role, add column signed_in_at datetime(6) null comment 'last time' after enabled;

-- Lists of some organisations' adherents: pages of the usual orders from an index, whether the organisations are most of all or a few.
create index adherent_organization_name on adherent (organization_id, name_key);
