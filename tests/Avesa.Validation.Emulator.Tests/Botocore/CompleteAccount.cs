using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Botocore;

/// <summary>The healthy production account after the cutover, with one of each thing that it has no need of, so that no answer is judged by an empty list.</summary>
internal sealed class CompleteAccount : IDisposable
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Issuer = "idp.example";
    private readonly RSA providersKey = RSA.Create(2048);
    private readonly Account account;

    public CompleteAccount(DateTimeOffset now)
    {
        Cloud = HealthyEstate.Build(EstateMoment.AfterCutover(now));
        account = Cloud.Moments["after-cutover"].Accounts["987654321098"];
        AddCallers(now);
        AddFunctionParts(now);
        AddMarks(now);
        Values = new JsonObject { ["$role"] = AddRoles(), ["$webRole"] = $"arn:aws:iam::{account.Id}:role/web", ["$token"] = Token(now), ["$api"] = AddWebAcl() };
    }

    public EmulatedCloud Cloud { get; }

    /// <summary>What the cases call by these names.</summary>
    public JsonObject Values { get; }

    public static JsonObject Keys { get; } = new()
    {
        ["administrator"] = new JsonArray("AKIAADMINISTRATOR", "secret-of-administrator"),
        ["nobody"] = new JsonArray("AKIANOBODYATALL00", "secret-of-nobody"),
    };

    public void Dispose() => providersKey.Dispose();

    private void AddCallers(DateTimeOffset now)
    {
        foreach (var name in (string[])["administrator", "nobody"])
        {
            var user = new IamUser { Name = name, Arn = $"arn:aws:iam::{account.Id}:user/{name}", Id = $"AIDA{name.ToUpperInvariant(),-17}".Replace(' ', 'X'), Created = now };
            account.Users[name] = user;
            account.AddAccessKey(user, (string)Keys[name]![0]!, (string)Keys[name]![1]!);
        }

        var administrator = account.Users["administrator"];
        administrator.InlinePolicies["everything"] = Everything;
        administrator.AttachedPolicies.Add("arn:aws:iam::aws:policy/AdministratorAccess");
        administrator.Groups.Add("Administrators");
        administrator.MfaDevices.Add($"arn:aws:iam::{account.Id}:mfa/administrator");
        account.Alias = "avesa-production";
    }

    private void AddFunctionParts(DateTimeOffset now)
    {
        var function = account.Functions["avesa-connectwise-ingestion-prod"];
        function.Publish();
        function.Aliases["botocore"] = "1";
        function.Urls.Add(new FunctionUrl("https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/", "AWS_IAM"));
        function.EventSources.Add(new EventSourceMapping("11111111-2222-3333-4444-555555555555", account.ArnOf("sqs", "work"), "Enabled", 10, now));
        function.EventInvoke = new EventInvokeConfig(1, 3600, account.ArnOf("sqs", "dead"), now);
        function.ReservedConcurrency ??= 5;
    }

    private void AddMarks(DateTimeOffset now)
    {
        var key = account.Keys.Values.First();
        key.Grants.Add(new KeyGrant(new string('a', 64), $"arn:aws:iam::{account.Id}:role/assumable", ["Decrypt"], now));
        key.Tags["team"] = "data";
        account.LogGroups["/aws/lambda/avesa-connectwise-ingestion-prod"].Tags["team"] = "data";
        account.LogResourcePolicies["delivery"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"events.amazonaws.com"},"Action":"logs:PutLogEvents","Resource":"*"}]}""";
    }

    private string AddRoles()
    {
        account.OidcProviders[Issuer] = new OidcProvider(Issuer, ["sts.amazonaws.com"], providersKey.ExportSubjectPublicKeyInfoPem());
        AddRole("assumable", $$"""{"AWS":"arn:aws:iam::{{account.Id}}:root"}""", "sts:AssumeRole");
        AddRole("web", $$"""{"Federated":"arn:aws:iam::{{account.Id}}:oidc-provider/{{Issuer}}"}""", "sts:AssumeRoleWithWebIdentity");
        return account.Roles["assumable"].Arn;
    }

    private void AddRole(string name, string principal, string action) => account.Roles[name] = new IamRole
    {
        Name = name,
        Arn = $"arn:aws:iam::{account.Id}:role/{name}",
        Id = $"AROA{name.ToUpperInvariant(),-17}".Replace(' ', 'X'),
        TrustPolicy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{principal}},"Action":"{{action}}"}]}""",
    };

    private string AddWebAcl()
    {
        var balancer = account.ArnOf("elasticloadbalancing", "loadbalancer/app/portal/0123456789abcdef");
        account.In("us-east-1").WebAcls[balancer] = "shield";
        return balancer;
    }

    private string Token(DateTimeOffset now)
    {
        var claims = new JsonObject { ["iss"] = $"https://{Issuer}", ["sub"] = "pipeline", ["aud"] = "sts.amazonaws.com", ["exp"] = now.AddMinutes(30).ToUnixTimeSeconds() };
        var text = $"{Encoded("""{"alg":"RS256","typ":"JWT"}""")}.{Encoded(claims.ToJsonString())}";
        return $"{text}.{Base64Url.EncodeToString(providersKey.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
