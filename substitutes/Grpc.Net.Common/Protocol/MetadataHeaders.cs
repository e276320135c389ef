using Grpc.Core;

namespace Grpc.Net.Protocol;

/// <summary>Which HTTP headers are metadata of the application, and how their values become entries.</summary>
static class MetadataHeaders
{
    /// <summary>Whether a header belongs to HTTP or to the protocol and is kept from the application.</summary>
    public static bool IsReserved(string name) => name.Length == 0 || name[0] == ':' || name.Length switch
    {
        2 => Is(name, "te"),
        4 => Is(name, "host"),
        11 => Is(name, GrpcHeaders.Status),
        12 => Is(name, "content-type") || Is(name, GrpcHeaders.Message) || Is(name, GrpcHeaders.Timeout),
        13 => Is(name, GrpcHeaders.Encoding),
        15 => Is(name, "accept-encoding"),
        20 => Is(name, GrpcHeaders.AcceptEncoding),
        _ => false,
    };

    /// <summary>
    /// Adds the value of a header. A binary header may hold several values, separated by commas. Values that are not base64
    /// and names that are not metadata keys are left out: a peer must not be able to fail a call by an odd header.
    /// </summary>
    public static void Add(Metadata metadata, string name, string value)
    {
        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            if (Metadata.Entry.IsKey(name)) metadata.Add(new Metadata.Entry(name, value));
            return;
        }
        if (!Metadata.Entry.IsKey(name)) return;
        foreach (var part in value.AsSpan().Split(','))
            if (BinaryHeader.Decode(value.AsSpan()[part]) is { } bytes)
                metadata.Add(new Metadata.Entry(name, bytes));
    }

    /// <summary>The value of an entry as it is sent.</summary>
    public static string Value(Metadata.Entry entry) => entry.IsBinary ? BinaryHeader.Encode(entry.ValueBytes) : entry.Value;

    static bool Is(string name, string reserved) => name.Equals(reserved, StringComparison.OrdinalIgnoreCase);
}
