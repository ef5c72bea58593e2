-- A run of an experiment: the bytes that crossed the wire and what they prove, kept under a permanent address.
create table run (
    id         varchar(16)              not null primary key,
    slug       varchar(80)              not null,
    experiment varchar(80)              not null,
    language   varchar(8)               not null,
    created    timestamp with time zone not null,
    holds      boolean                  not null,
    content    text                     not null
);

create index run_created on run (created);
