-- The record of who did what is append-only: nobody rewrites it, not even by mistake from a console.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only: % on "%" is refused', tg_op, tg_table_name;
end
$$;

create trigger "Event_append_only" before update or delete on "Event"
  for each row execute function refuse_rewriting();
create trigger "Event_no_truncate" before truncate on "Event"
  for each statement execute function refuse_rewriting();

-- What the types of the application say, said by the database too.
alter table "Comment" add constraint "Comment_on_one_item"
  check (num_nonnulls("recommendationId", "followUpId") = 1);
alter table "Mention" add constraint "Mention_of_one"
  check (num_nonnulls("personId", "organizationId") = 1);
alter table "Evidence" add constraint "Evidence_link_or_file"
  check (case kind when 'link' then "url" is not null else "sha256" is not null and "fileName" is not null end);
alter table "Response" add constraint "Response_has_reason"
  check (kind = 'accepted' or reason is not null);
alter table "Response" add constraint "Response_passed_on_to"
  check ((kind = 'passedOn') = ("passedOnToId" is not null));
alter table "Addressee" add constraint "Addressee_is_somebody"
  check (num_nonnulls("wording", "organizationId") > 0);
alter table "FollowUp" add constraint "FollowUp_contact_needs_lead"
  check ("contactId" is null or "leadId" is not null);
alter table "FollowUp" add constraint "FollowUp_verified_is_implemented"
  check ("verifiedAt" is null or progress = 'implemented');

-- One open offer, one pending request, one pending closure a follow-up; one current answer an organization.
create unique index "Assignment_one_offer" on "Assignment" ("followUpId") where state = 'offered';
create unique index "Extension_one_pending" on "Extension" ("followUpId") where decision = 'pending';
create unique index "Closure_one_pending" on "Closure" ("followUpId") where decision = 'pending';
create unique index "Response_one_current" on "Response" ("recommendationId", "organizationId") where current;
