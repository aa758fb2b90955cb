-- Whoever reads a read model holds the gate in share mode from before its snapshot; whoever exchanges a read model's tables
-- for new ones holds it alone. So nobody sees the place of the one and the rows of the other.
create table projection.gate ();
