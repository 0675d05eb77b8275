"""What people have, a room each: models, repository, service, schemas, errors."""
