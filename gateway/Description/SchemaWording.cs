using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Khabar.Gateway.Description;

/// <summary>Makes schemas say what is really sent, in the words that callers know.</summary>
static partial class SchemaWording
{
    public static Task Apply(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (schema.Description is { } words) schema.Description = MemberReference().Replace(words, match => JsonNamingPolicy.SnakeCaseLower.ConvertName(match.Groups[1].Value));
        foreach (var property in context.JsonTypeInfo.Properties)
            if (IsLeftOut(property.AttributeProvider)) schema.Required?.Remove(property.Name);
        return Task.CompletedTask;
    }

    /// <summary>True if a member is absent where there is nothing to say.</summary>
    static bool IsLeftOut(ICustomAttributeProvider? member) =>
        member?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: true) is [JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }, ..];

    // What the compiler makes of a cref: "string? ArticleRequest.Url".
    [GeneratedRegex(@"\b\w+\?? \w+\.(\w+)\b")]
    private static partial Regex MemberReference();
}
