using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Khabar.Cli.Pipelines;

/// <summary>JSON as pipelines read and write it: snake_case, unknown members passed over, Arabic written as itself.</summary>
static class JsonLines
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
    };

    /// <summary>Standard input as UTF-8, whatever the terminal's locale.</summary>
    public static TextReader StandardInput() => new StreamReader(Console.OpenStandardInput(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);

    /// <summary>Standard output as UTF-8, written in large pieces; the caller flushes.</summary>
    public static TextWriter StandardOutput() => new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { AutoFlush = false, NewLine = "\n" };

    /// <summary>The object of a line.</summary>
    /// <exception cref="InvalidDataException">It is none such; the message says why and where, in words of JSON.</exception>
    public static T Read<T>(string line) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, Options) ?? throw new InvalidDataException("must be a JSON object, not null");
        }
        catch (JsonException error)
        {
            // What is no JSON at all has an exception of the reader within.
            var member = error.InnerException is JsonException ? "" : error.Path?.TrimStart('$').TrimStart('.');
            throw new InvalidDataException($"{(string.IsNullOrEmpty(member) ? "must be one whole JSON object" : $"{member} cannot have this value")} (byte {error.BytePositionInLine + 1})", error);
        }
    }

    /// <summary>The result line of a line that could not be done: its id, if it has one, its number and the reason.</summary>
    public static string Error(string? id, int line, string reason) =>
        new JsonObject { ["id"] = id, ["line"] = line, ["error"] = reason }.ToJsonString(Options);

    /// <summary>The result line of an item that is no line and could not be done: its id, if it has one, where it was found and the reason.</summary>
    public static string Error(string? id, string origin, string reason) =>
        new JsonObject { ["id"] = id, ["origin"] = origin, ["error"] = reason }.ToJsonString(Options);
}
