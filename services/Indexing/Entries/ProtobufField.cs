namespace Khabar.Services.Indexing.Entries;

/// <summary>Looks up single fields of encoded messages without decoding the others (protobuf.dev/programming-guides/encoding).</summary>
internal static class ProtobufField
{
    const int Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5;

    /// <summary>The bytes of the first length-delimited field with a number; false if there is none or the message is damaged before it.</summary>
    public static bool Find(ReadOnlySpan<byte> message, int number, out ReadOnlySpan<byte> value)
    {
        value = default;
        while (TryReadVarint(ref message, out var tag))
        {
            switch ((int)(tag & 7))
            {
                case Varint when TryReadVarint(ref message, out _):
                    break;
                case Fixed64 when message.Length >= sizeof(ulong):
                    message = message[sizeof(ulong)..];
                    break;
                case Fixed32 when message.Length >= sizeof(uint):
                    message = message[sizeof(uint)..];
                    break;
                case Delimited when TryReadVarint(ref message, out var length) && length <= (ulong)message.Length:
                    if (tag >> 3 == (ulong)number)
                    {
                        value = message[..(int)length];
                        return true;
                    }
                    message = message[(int)length..];
                    break;
                default:
                    return false;
            }
        }
        return false;
    }

    static bool TryReadVarint(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var at = 0; at < bytes.Length && at < 10; at++)
        {
            value |= (ulong)(bytes[at] & 0x7f) << 7 * at;
            if (bytes[at] >= 0x80) continue;
            bytes = bytes[(at + 1)..];
            return true;
        }
        return false;
    }
}
