-- Each page asks whether its reader is under break-glass.

create index break_glass_of_account on break_glass (agency_id, account_id, from_at desc);
