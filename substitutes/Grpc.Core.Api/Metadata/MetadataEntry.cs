using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>One header or trailer. Immutable. The key is kept in lower case, as HTTP/2 sends it.</summary>
    public class Entry
    {
        static readonly SearchValues<char> KeyCharacters =
            SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

        readonly string? text;
        readonly byte[]? bytes;

        /// <summary>A text entry; the value should be printable ASCII.</summary>
        /// <exception cref="ArgumentException">
        /// The key has other characters than letters, digits, '.', '_' and '-', or ends in -bin.
        /// </exception>
        public Entry(string key, string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            Key = Normalised(key);
            if (IsBinary) throw new ArgumentException($"The value of the key '{Key}', which ends in -bin, must be bytes.", nameof(value));
            text = value;
        }

        /// <summary>A binary entry; the bytes are copied.</summary>
        /// <exception cref="ArgumentException">
        /// The key has other characters than letters, digits, '.', '_' and '-', or does not end in -bin.
        /// </exception>
        public Entry(string key, byte[] valueBytes)
        {
            ArgumentNullException.ThrowIfNull(valueBytes);
            Key = Normalised(key);
            if (!IsBinary) throw new ArgumentException($"The key '{Key}' of a binary value must end in -bin.", nameof(key));
            bytes = (byte[])valueBytes.Clone();
        }

        /// <summary>The key, in lower case.</summary>
        public string Key { get; }

        /// <summary>Whether the key ends in -bin.</summary>
        public bool IsBinary => Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal);

        /// <summary>The text of the value.</summary>
        /// <exception cref="InvalidOperationException">The entry is binary.</exception>
        public string Value => text ?? throw new InvalidOperationException($"The value of '{Key}' is binary.");

        /// <summary>A copy of the value's bytes; the ASCII bytes of a text value.</summary>
        public byte[] ValueBytes => bytes is null ? Encoding.ASCII.GetBytes(text!) : (byte[])bytes.Clone();

        /// <inheritdoc/>
        public override string ToString() => $"[Entry: key={Key}, value={(text ?? $"{bytes!.Length} bytes")}]";

        internal static bool IsKey(string key) => key.Length > 0 && !key.AsSpan().ContainsAnyExcept(KeyCharacters);

        static string Normalised(string key)
        {
            ArgumentNullException.ThrowIfNull(key);
            return IsKey(key)
                ? key.ToLowerInvariant()
                : throw new ArgumentException($"'{key}' is not a metadata key: letters, digits, '.', '_' and '-' only.", nameof(key));
        }
    }
}
