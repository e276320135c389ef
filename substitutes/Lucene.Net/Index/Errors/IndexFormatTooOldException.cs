namespace Lucene.Net.Index;

/// <summary>An earlier version, no longer read, wrote the file.</summary>
public class IndexFormatTooOldException(string resourceDesc, int version, int minVersion, int maxVersion) : CorruptIndexException(
    $"Format version is not supported (resource: {resourceDesc}): {version} (needs to be between {minVersion} and {maxVersion})");
