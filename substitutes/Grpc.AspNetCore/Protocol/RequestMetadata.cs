using Grpc.Core;
using Grpc.Net.Protocol;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>The application's metadata among the headers of a request.</summary>
static class RequestMetadata
{
    public static Metadata Of(IHeaderDictionary headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers)
        {
            if (MetadataHeaders.IsReserved(name)) continue;
            foreach (var value in values) MetadataHeaders.Add(metadata, name, value ?? "");
        }
        return metadata;
    }
}
