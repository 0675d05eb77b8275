"""Signal: the story at nine: navy, condensed white type, hard blocks, one red thing to look at."""
