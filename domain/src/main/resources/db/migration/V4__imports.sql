-- One file brought in, or to be brought in.
create table adherent_import (
    id               bigint       not null auto_increment primary key,
    stored_file_id   bigint       not null,
    file_name        varchar(255) not null,
    state            varchar(12)  character set ascii collate ascii_bin not null comment 'DRAFT, RUNNING, PREVIEWED, APPLIED, FAILED, UNDOING, UNDONE',
    settings         text         not null comment 'JSON: layout of the file, mapping, mode, match keys',
    job_run_id       bigint null comment 'the latest run about it',
    undo_run_id      bigint       null,
    revision_id      bigint null comment 'history revision of its changes',
    undo_revision_id bigint       null,
    sequence_base    bigint null comment 'first number reserved for generated identifiants',
    rows_read        bigint       not null default 0,
    rows_created     bigint       not null default 0,
    rows_updated     bigint       not null default 0,
    rows_unchanged   bigint       not null default 0,
    rows_duplicate   bigint       not null default 0,
    rows_rejected    bigint       not null default 0,
    warnings         bigint       not null default 0,
    rows_undone      bigint       not null default 0,
    rows_kept        bigint       not null default 0 comment 'edited since, therefore not undone',
    created_by       varchar(120) not null,
    created_at       datetime(6)  not null,
    applied_at       datetime(6)  null,
    constraint adherent_import_file foreign key (stored_file_id) references stored_file (id),
    constraint adherent_import_run foreign key (job_run_id) references job_run (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Staging: one row for every row of the file, with its values in the form the adherent table has them; null is "not given".
create table import_row (
    import_id         bigint      not null,
    row_no            int         not null comment 'data record of the file, from 1',
    line_no           bigint      not null comment 'line of the file, or row of the sheet',
    outcome           varchar(10) character set ascii collate ascii_bin not null comment 'CREATE, UPDATE, UNCHANGED, DUPLICATE, REJECTED',
    adherent_id       bigint      null,
    key_hash          binary(16)  null comment 'of the first match key the row has values for, else of its whole content',
    duplicate_of      int null comment 'row_no of the first row with the same key',
    warnings          int         not null default 0,
    organization_text varchar(200) null comment 'name or code in the file',
    organization_key  varchar(255) character set utf8mb4 collate utf8mb4_bin null comment 'folded name',
    kind              varchar(12) character set ascii collate ascii_bin null,
    identifiant       varchar(40) character set utf8mb4 collate utf8mb4_bin null,
    last_name         varchar(150) null,
    first_name        varchar(150) null,
    legal_name        varchar(200) null,
    name_key          varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    gender            varchar(8) character set ascii collate ascii_bin null,
    birth_date        varchar(10) character set ascii collate ascii_bin null,
    email             varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone             varchar(40) null,
    phone_e164        varchar(16) character set ascii collate ascii_bin null,
    address           varchar(500) null,
    postal_code       varchar(16) null,
    city              varchar(120) null,
    region            varchar(120) null,
    country           char(2) character set ascii collate ascii_bin null,
    profession        varchar(150) null,
    organization_id   bigint null,
    status            varchar(12) character set ascii collate ascii_bin null,
    joined_on         date null,
    left_on           date null,
    note              text null,
    custom_fields     json null,
    primary key (import_id, row_no),
    index import_row_outcome (import_id, outcome, row_no)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Why a row was rejected, or what was odd about one that was not.
create table import_finding (
    import_id   bigint       not null,
    row_no      int          not null,
    finding_no  int          not null,
    severity    varchar(8)   character set ascii collate ascii_bin not null comment 'REJECT, WARNING',
    column_name varchar(255) null comment 'header in the file; null when it concerns the whole row',
    code        varchar(60)  character set ascii collate ascii_bin not null comment 'key of the sentence in the bundle',
    cell_value  varchar(500) null comment 'as in the file, cut',
    arguments   varchar(1000) null comment 'JSON array for the sentence',
    primary key (import_id, row_no, finding_no)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Adherents as they were before an import changed them; what undo restores.
create table import_before (
    import_id     bigint      not null,
    adherent_id   bigint      not null,
    row_no        int         not null,
    kind              varchar(12) character set ascii collate ascii_bin null,
    identifiant       varchar(40) character set utf8mb4 collate utf8mb4_bin null,
    last_name         varchar(150) null,
    first_name        varchar(150) null,
    legal_name        varchar(200) null,
    name_key          varchar(255) character set utf8mb4 collate utf8mb4_bin null,
    gender            varchar(8) character set ascii collate ascii_bin null,
    birth_date        varchar(10) character set ascii collate ascii_bin null,
    email             varchar(254) character set utf8mb4 collate utf8mb4_bin null,
    phone             varchar(40) null,
    phone_e164        varchar(16) character set ascii collate ascii_bin null,
    address           varchar(500) null,
    postal_code       varchar(16) null,
    city              varchar(120) null,
    region            varchar(120) null,
    country           char(2) character set ascii collate ascii_bin null,
    profession        varchar(150) null,
    organization_id   bigint null,
    status            varchar(12) character set ascii collate ascii_bin null,
    status_reason     varchar(300) null,
    joined_on         date null,
    left_on           date null,
    note              text null,
    custom_fields     json null,
    updated_at        datetime(6) not null,
    version           bigint      not null,
    primary key (import_id, adherent_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Organisations an import created; undo removes those that nobody uses.
create table import_organization (
    import_id       bigint not null,
    organization_id bigint not null,
    primary key (import_id, organization_id)
) engine = InnoDB;

-- Adherents an undo left alone because they were edited after the import.
create table import_kept (
    import_id   bigint not null,
    adherent_id bigint not null,
    primary key (import_id, adherent_id)
) engine = InnoDB;

-- What people taught the importer: a header and the field they gave it.
create table learned_header (
    header_key varchar(190) character set utf8mb4 collate utf8mb4_bin not null primary key comment 'folded header',
    field      varchar(40)  character set ascii collate ascii_bin not null,
    learned_at datetime(6)  not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
