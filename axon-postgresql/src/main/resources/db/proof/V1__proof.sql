-- A Merkle tree over the log, kept beside it. All of it can be computed again from the log; docs/proof.md tells the formats.
create schema if not exists proof;

-- Up to 256 hashes in one row, 32 bytes each. Level 0 holds those of the events; one of level n + 1 is that of a full tile
-- of level n. Only the last tile of a level still changes. The hashes do not compress.
create table proof.tile (
    level  integer not null,
    index  bigint  not null,
    hashes bytea   not null,
    constraint tile_place primary key (level, index)
);
alter table proof.tile alter column hashes set storage external;

-- What was signed and published: the log began with so many events whose tree has that root.
create table proof.checkpoint (
    size      bigint      not null,
    root      bytea       not null,
    time      timestamptz not null,
    key_id    text        not null,
    signature bytea       not null,
    constraint checkpoint_size primary key (size)
);

-- The public keys of all who have ever signed.
create table proof.signer (
    key_id     text        not null,
    public_key bytea       not null,
    since      timestamptz not null default clock_timestamp(),
    constraint signer_key primary key (key_id)
);

-- Up to which checkpoint an address has acknowledged what was sent there.
create table proof.delivery (
    address text   not null,
    size    bigint not null,
    constraint delivery_address primary key (address)
);
