"""Where an instance keeps its sealed objects: the data folder, or a bucket if the settings name one."""

from vgenflow.store.blobs import Blobs, Disk
from vgenflow.store.buckets import Address, Bucket
from vgenflow.studio.settings import ServerSettings, Settings


def blobs_of(settings: Settings, server: ServerSettings) -> Blobs:
    """The place for blobs that the settings name."""
    address = bucket_of(server)
    return Disk(settings.data_dir) if address is None else Bucket(address)


def bucket_of(server: ServerSettings) -> Address | None:
    """The bucket that the settings name, if they do."""
    if not server.s3_bucket:
        return None
    return Address(
        bucket=server.s3_bucket,
        endpoint=server.s3_endpoint,
        region=server.s3_region,
        access_key=server.s3_access_key,
        secret_key=server.s3_secret_key.get_secret_value(),
        path_style=server.s3_path_style,
    )
