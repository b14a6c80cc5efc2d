insert into mission_proposal values ('saint-aubrin', 's-proposal', 'brouillon');
