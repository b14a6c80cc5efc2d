insert into mission_feed_gap values ('saint-aubrin', 5, 9);
