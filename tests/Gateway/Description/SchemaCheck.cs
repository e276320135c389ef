using System.Text.Json;
using System.Text.Json.Nodes;

namespace Khabar.Gateway.Tests.Description;

/// <summary>Holds JSON against the schemas of a description: the part of JSON Schema 2020-12 that the description uses, and nothing beyond it.</summary>
sealed class SchemaCheck(JsonNode description)
{
    static readonly HashSet<string> Known = ["$ref", "type", "properties", "required", "items", "additionalProperties", "oneOf", "description", "format", "pattern", "default"];

    /// <summary>What is wrong with a value, with its place; nothing if it fits.</summary>
    public IEnumerable<string> Faults(JsonNode schema, JsonNode? value, string place = "$")
    {
        foreach (var (keyword, _) in schema.AsObject())
            if (!Known.Contains(keyword)) yield return $"{place}: this check does not know the keyword {keyword}";
        if ((string?)schema["$ref"] is { } reference)
        {
            foreach (var fault in Faults(Resolve(reference), value, place)) yield return fault;
            yield break;
        }
        if (schema["oneOf"] is JsonArray choices)
        {
            if (choices.Count(choice => !Faults(choice!, value, place).Any()) != 1) yield return $"{place}: fits not exactly one of its schemas";
            yield break;
        }
        var types = schema["type"] switch { JsonArray several => [.. several.Select(type => (string)type!)], JsonNode one => [(string)one!], null => Array.Empty<string>() };
        if (types.Length > 0 && !types.Any(type => Is(type, value))) yield return $"{place}: is {value?.ToJsonString() ?? "null"}, not {string.Join(" or ", types)}";
        if (value is JsonArray items && schema["items"] is { } each)
            for (var i = 0; i < items.Count; i++)
                foreach (var fault in Faults(each, items[i], $"{place}[{i}]")) yield return fault;
        if (value is JsonObject members)
            foreach (var fault in MemberFaults(schema, members, place)) yield return fault;
    }

    IEnumerable<string> MemberFaults(JsonNode schema, JsonObject members, string place)
    {
        foreach (var name in schema["required"]?.AsArray() ?? [])
            if (!members.ContainsKey((string)name!)) yield return $"{place}: lacks {name}";
        foreach (var (name, member) in members)
        {
            if (schema["properties"]?[name] is { } known)
                foreach (var fault in Faults(known, member, $"{place}.{name}")) yield return fault;
            else if (schema["additionalProperties"] is JsonValue other && !other.GetValue<bool>()) yield return $"{place}: {name} is not described";
        }
    }

    JsonNode Resolve(string reference) =>
        reference[2..].Split('/').Aggregate(description, (node, part) => node[part] ?? throw new InvalidOperationException($"{reference} leads nowhere."));

    static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null) => true,
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value!.GetValue<decimal>()),
        _ => false,
    };
}
