-- Warnings and errors of every process.
create table system_log (
    id             bigint        not null auto_increment primary key,
    recorded_at    datetime(6)   not null,
    level          varchar(5)    character set ascii collate ascii_bin not null comment 'ERROR, WARN',
    node           varchar(190)  not null comment 'machine and process',
    logger         varchar(190)  not null,
    message        varchar(2000) not null,
    correlation_id varchar(24)   character set ascii collate ascii_bin null,
    agent          varchar(120)  null comment 'who was acting, as shown at that moment',
    stack_trace    text          null,
    times          int           not null default 1 comment 'how often in a row',
    index system_log_recorded (recorded_at),
    index system_log_correlation (correlation_id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_unicode_520_ci;
