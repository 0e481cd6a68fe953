-- Human texts compare without regard to case and accents; identifiers, keys and tokens compare byte by byte.
-- Both collations are named because MySQL and MariaDB disagree on the default.

create table organization (
    id             bigint       not null auto_increment primary key,
    parent_id      bigint       null,
    path           varchar(190) character set ascii collate ascii_bin not null default '/' comment 'ids from the root, /1/4/9/',
    type           varchar(30)  character set ascii collate ascii_bin not null default 'ASSOCIATION',
    code           varchar(40)  character set utf8mb4 collate utf8mb4_bin null,
    name           varchar(200) not null,
    name_key       varchar(255) character set utf8mb4 collate utf8mb4_bin not null comment 'folded name: sorting and matching',
    contact_name   varchar(200) null,
    email          varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone          varchar(40)  null comment 'as typed',
    phone_e164     varchar(16)  character set ascii collate ascii_bin null,
    address        varchar(500) null,
    postal_code    varchar(16)  null,
    city           varchar(120) null,
    region         varchar(120) null,
    country        char(2)      character set ascii collate ascii_bin null,
    active         boolean      not null default true,
    version        bigint       not null default 0,
    created_at     datetime(6)  not null,
    updated_at     datetime(6)  not null,
    constraint organization_code_unique unique (code),
    constraint organization_parent foreign key (parent_id) references organization (id),
    index organization_path (path),
    index organization_name (name_key, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table adherent (
    id              bigint       not null auto_increment primary key,
    kind            varchar(12)  character set ascii collate ascii_bin not null comment 'PERSON, ORGANIZATION',
    identifiant     varchar(40)  character set utf8mb4 collate utf8mb4_bin not null,
    last_name       varchar(150) null,
    first_name      varchar(150) null,
    legal_name      varchar(200) null comment 'of an organisation',
    name_key        varchar(255) character set utf8mb4 collate utf8mb4_bin not null comment 'folded last and first name, or legal name: sorting and matching',
    gender          varchar(8)   character set ascii collate ascii_bin null comment 'FEMALE, MALE, OTHER',
    birth_date      varchar(10)  character set ascii collate ascii_bin null comment 'yyyy, yyyy-MM or yyyy-MM-dd',
    email           varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone           varchar(40)  null comment 'as typed',
    phone_e164      varchar(16)  character set ascii collate ascii_bin null,
    address         varchar(500) null,
    postal_code     varchar(16)  null,
    city            varchar(120) null,
    region          varchar(120) null,
    country         char(2)      character set ascii collate ascii_bin null,
    profession      varchar(150) null,
    organization_id bigint       null,
    status          varchar(12)  character set ascii collate ascii_bin not null comment 'PENDING, ACTIVE, SUSPENDED, LEFT, ERASED',
    status_reason   varchar(300) null,
    joined_on       date         null,
    left_on         date         null,
    photo           varchar(64)  character set ascii collate ascii_bin null comment 'SHA-256 of the picture in the media store',
    note            text         null,
    custom_fields   json         null,
    version         bigint       not null default 0,
    created_at      datetime(6)  not null,
    updated_at      datetime(6)  not null,
    constraint adherent_identifiant_unique unique (identifiant),
    constraint adherent_organization foreign key (organization_id) references organization (id),
    index adherent_name (name_key, id),
    index adherent_email (email),
    index adherent_phone (phone_e164),
    index adherent_city (city, id),
    index adherent_updated (updated_at, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- The next number of every generated identifiant; one row a pattern.
create table identifiant_sequence (
    pattern    varchar(80) character set utf8mb4 collate utf8mb4_bin not null primary key,
    next_value bigint      not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- History (Hibernate Envers): one revision a transaction, one row a changed record; revision_type 0 added, 1 changed, 2 deleted.
create table revision (
    id          bigint       not null auto_increment primary key,
    recorded_at bigint       not null comment 'milliseconds since 1970, UTC',
    agent       varchar(120) null comment 'who, as shown at that moment',
    origin      varchar(16)  character set ascii collate ascii_bin not null comment 'CONSOLE, SHELL, SCHEDULE, SYSTEM',
    import_id   bigint       null comment 'the import that wrote it',
    index revision_import (import_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table organization_history (
    id            bigint       not null,
    revision_id   bigint       not null,
    revision_type tinyint      not null,
    parent_id     bigint       null,
    path          varchar(190) character set ascii collate ascii_bin null,
    type          varchar(30)  character set ascii collate ascii_bin null,
    code          varchar(40)  character set utf8mb4 collate utf8mb4_bin null,
    name          varchar(200) null,
    contact_name  varchar(200) null,
    email         varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone         varchar(40)  null,
    phone_e164    varchar(16)  character set ascii collate ascii_bin null,
    address       varchar(500) null,
    postal_code   varchar(16)  null,
    city          varchar(120) null,
    region        varchar(120) null,
    country       char(2)      character set ascii collate ascii_bin null,
    active        boolean      null,
    primary key (id, revision_id),
    constraint organization_history_revision foreign key (revision_id) references revision (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table adherent_history (
    id              bigint       not null,
    revision_id     bigint       not null,
    revision_type   tinyint      not null,
    kind            varchar(12)  character set ascii collate ascii_bin null,
    identifiant     varchar(40)  character set utf8mb4 collate utf8mb4_bin null,
    last_name       varchar(150) null,
    first_name      varchar(150) null,
    legal_name      varchar(200) null,
    gender          varchar(8)   character set ascii collate ascii_bin null,
    birth_date      varchar(10)  character set ascii collate ascii_bin null,
    email           varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone           varchar(40)  null,
    phone_e164      varchar(16)  character set ascii collate ascii_bin null,
    address         varchar(500) null,
    postal_code     varchar(16)  null,
    city            varchar(120) null,
    region          varchar(120) null,
    country         char(2)      character set ascii collate ascii_bin null,
    profession      varchar(150) null,
    organization_id bigint       null,
    status          varchar(12)  character set ascii collate ascii_bin null,
    status_reason   varchar(300) null,
    joined_on       date         null,
    left_on         date         null,
    photo           varchar(64)  character set ascii collate ascii_bin null,
    note            text         null,
    custom_fields   json         null,
    primary key (id, revision_id),
    constraint adherent_history_revision foreign key (revision_id) references revision (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Adherents whose search document is out of date; written in the transaction that changes them, emptied by the node that owns the index.
create table search_index_event (
    id          bigint not null auto_increment primary key,
    adherent_id bigint not null
) engine = InnoDB;
