using System.IO.Compression;
using Grpc.Net.Compression;

namespace Grpc.Net.Messages;

/// <summary>Compresses the messages of one direction of a call.</summary>
sealed class MessageEncoder(ICompressionProvider provider, CompressionLevel? level)
{
    readonly MemoryStream output = new();

    /// <summary>The compressed message, valid until the next.</summary>
    public ReadOnlyMemory<byte> Encode(ReadOnlyMemory<byte> message)
    {
        output.SetLength(0);
        using (var compression = provider.CreateCompressionStream(output, level))
            compression.Write(message.Span);
        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }
}
