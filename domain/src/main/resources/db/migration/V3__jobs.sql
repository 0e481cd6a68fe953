-- A node is a process that can run jobs or that waits for one: a console, a worker, a shell command.
create table node (
    id         varchar(60)  character set ascii collate ascii_bin not null primary key,
    kind       varchar(12)  character set ascii collate ascii_bin not null comment 'CONSOLE, WORKER, SHELL',
    host       varchar(190) not null,
    pid        bigint       not null,
    runs_jobs  boolean      not null,
    started_at datetime(6)  not null,
    seen_at    datetime(6)  not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Something a person or a schedule asked for. A run may take several attempts (batch executions of one job instance).
create table job_run (
    id               bigint       not null auto_increment primary key,
    job              varchar(60)  character set ascii collate ascii_bin not null,
    parameters       text         not null comment 'JSON object of texts',
    subject          varchar(255) null comment 'what it is about, for a person: a file name',
    state            varchar(12)  character set ascii collate ascii_bin not null comment 'QUEUED, RUNNING, STOPPING, STOPPED, FAILED, COMPLETED, ABANDONED',
    attempts         int          not null default 0,
    job_execution_id bigint       null comment 'of the latest attempt',
    node_id          varchar(60)  character set ascii collate ascii_bin null comment 'who runs it',
    requested_by     varchar(120) not null,
    origin           varchar(16)  character set ascii collate ascii_bin not null comment 'CONSOLE, SHELL, SCHEDULE, SYSTEM',
    language         varchar(8)   character set ascii collate ascii_bin not null default 'fr',
    requested_at     datetime(6)  not null,
    started_at       datetime(6)  null,
    ended_at         datetime(6)  null,
    failure_code     varchar(60)  character set ascii collate ascii_bin null,
    failure_detail   text         null,
    index job_run_state (state, id),
    index job_run_job (job, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

-- Files kept in the media store, found by content; several may share one content.
create table stored_file (
    id         bigint       not null auto_increment primary key,
    name       varchar(255) not null,
    media_type varchar(120) character set ascii collate ascii_bin not null,
    size       bigint       not null comment 'bytes',
    sha256     char(64)     character set ascii collate ascii_bin not null,
    created_by varchar(120) not null,
    created_at datetime(6)  not null,
    index stored_file_content (sha256)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;

create table job_run_file (
    job_run_id     bigint      not null,
    kind           varchar(30) character set ascii collate ascii_bin not null,
    stored_file_id bigint      not null,
    primary key (job_run_id, kind),
    constraint job_run_file_run foreign key (job_run_id) references job_run (id),
    constraint job_run_file_file foreign key (stored_file_id) references stored_file (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
