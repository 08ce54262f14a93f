-- Whether the model predicts the images that it has chosen.
alter table projects add column pre_labels boolean not null default false;
