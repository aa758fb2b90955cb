-- Internal notes do not count as contacts any more, and contact points that differ in case are found apart: the profiles
-- are read from the log again.
delete from read_model.customer_profile_search;
delete from read_model.customer_profile_contact_point;
delete from read_model.customer_profile;
delete from projection.token where processor = 'customer.profile';
delete from projection.failure where processor = 'customer.profile';
