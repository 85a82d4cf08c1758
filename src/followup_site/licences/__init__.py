"""The licences of all that a site holds, with the texts of parts that bring none along."""
