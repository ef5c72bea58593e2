-- The largest id that an event of any channel may have been given; one row.
create table live_id (
  reserved bigint not null
);

insert into live_id (reserved) values (0);
