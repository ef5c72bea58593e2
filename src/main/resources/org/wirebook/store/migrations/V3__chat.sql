-- A chat: where its log begins.
create table chat_room (
  name    varchar(40) not null primary key,
  dropped bigint      not null
);

-- What happened in a chat.
create table chat_event (
  id   bigint                   not null primary key,
  room varchar(40)              not null,
  at   timestamp with time zone not null,
  type varchar(20)              not null,
  data text                     not null
);

create index chat_event_room on chat_event (room, id);
