using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Core;

namespace Grpc.AspNetCore.Server.Protocol;

/// <summary>What a client certificate says about its owner, under the property names of gRPC's other implementations.</summary>
static class PeerCertificate
{
    const string CommonName = "x509_common_name";
    const string SubjectAlternativeName = "x509_subject_alternative_name";

    static readonly AuthContext Unauthenticated = new(null, []);

    public static AuthContext AuthContextOf(X509Certificate2? certificate)
    {
        if (certificate is null) return Unauthenticated;
        var properties = new Dictionary<string, List<AuthProperty>>(StringComparer.Ordinal);
        Add(properties, CommonName, certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false));
        foreach (var extension in certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>())
            foreach (var name in extension.EnumerateDnsNames())
                Add(properties, SubjectAlternativeName, name);
        return new AuthContext(properties.ContainsKey(SubjectAlternativeName) ? SubjectAlternativeName : CommonName, properties);
    }

    static void Add(Dictionary<string, List<AuthProperty>> properties, string name, string value)
    {
        if (!properties.TryGetValue(name, out var list)) properties[name] = list = [];
        list.Add(AuthProperty.Create(name, Encoding.UTF8.GetBytes(value)));
    }
}
