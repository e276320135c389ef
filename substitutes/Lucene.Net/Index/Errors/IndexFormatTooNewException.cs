namespace Lucene.Net.Index;

/// <summary>A later version wrote the file.</summary>
public class IndexFormatTooNewException(string resourceDesc, int version, int minVersion, int maxVersion) : CorruptIndexException(
    $"Format version is not supported (resource: {resourceDesc}): {version} (needs to be between {minVersion} and {maxVersion})");
