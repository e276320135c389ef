using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Khabar.Gateway.Problems;
using Microsoft.AspNetCore.Mvc;

namespace Khabar.Gateway.Parameters;

/// <summary>Refuses parameters in the query string that an operation does not have: a misspelt filter must not look like one that filters nothing.</summary>
static class UnknownParameters
{
    static readonly ConcurrentDictionary<Endpoint, FrozenSet<string>> Known = [];

    public static void UseKnownParametersOnly(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments("/v1") && context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<MethodInfo>() is { } handler)
        {
            var known = Known.GetOrAdd(endpoint, _ => NamesOf(handler).Except(endpoint.RoutePattern.Parameters.Select(part => part.Name)).ToFrozenSet(StringComparer.OrdinalIgnoreCase));
            if (context.Request.Query.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
                throw ProblemException.Invalid(unknown, known.Count == 0 ? "is not a parameter of this operation, which takes none" : $"is not a parameter of this operation, which takes {string.Join(", ", known.Order(StringComparer.Ordinal))}");
        }
        return next(context);
    });

    static IEnumerable<string> NamesOf(MethodInfo handler) => handler.GetParameters().SelectMany(NamesOf);

    static IEnumerable<string> NamesOf(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(AsParametersAttribute)) ? parameter.ParameterType.GetProperties().Select(property => property.GetCustomAttribute<FromQueryAttribute>()?.Name ?? Camel(property.Name))
        : IsText(parameter.ParameterType) && !parameter.IsDefined(typeof(FromHeaderAttribute)) ? [parameter.Name!]
        : [];

    static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
