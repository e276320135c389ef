using System.IO.Compression;

namespace Grpc.Net.Compression;

/// <summary>One way to compress messages. Safe for concurrent use.</summary>
public interface ICompressionProvider
{
    /// <summary>Its name in <c>grpc-encoding</c>, such as <c>gzip</c>.</summary>
    string EncodingName { get; }

    /// <summary>A stream that compresses what is written to it into another, which stays open.</summary>
    Stream CreateCompressionStream(Stream stream, CompressionLevel? compressionLevel);

    /// <summary>A stream that reads what another holds compressed; the other stays open.</summary>
    Stream CreateDecompressionStream(Stream stream);
}
