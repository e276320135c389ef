using System.Net.Http.Headers;
using Grpc.Core;
using Grpc.Net.Protocol;

namespace Grpc.Net.Client.Protocol;

/// <summary>The application's metadata among the headers or trailers of a response.</summary>
static class ResponseMetadata
{
    public static Metadata Of(HttpHeaders headers)
    {
        var metadata = new Metadata();
        foreach (var (name, values) in headers.NonValidated)
        {
            if (MetadataHeaders.IsReserved(name)) continue;
            foreach (var value in values) MetadataHeaders.Add(metadata, name, value);
        }
        return metadata;
    }
}
