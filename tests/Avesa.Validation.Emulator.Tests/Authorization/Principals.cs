using Avesa.Validation.Emulator.Authorization;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.Authorization;

/// <summary>A user, a role session and a root user of one account, a second account, and short ways to write policies and to ask.</summary>
internal sealed class Principals
{
    public const string Table = "arn:aws:dynamodb:us-east-1:111111111111:table/Orders";

    public static readonly DateTimeOffset Now = new(2025, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public Principals()
    {
        var moment = new Moment("test");
        Own = moment.AddAccount("111111111111", "us-east-1");
        Other = moment.AddAccount("222222222222", "us-east-1");
        Ann = new IamUser { Name = "ann", Arn = "arn:aws:iam::111111111111:user/staff/ann", Id = "AIDAANN", Path = "/staff/" };
        Worker = new IamRole { Name = "worker", Arn = "arn:aws:iam::111111111111:role/worker", Id = "AROAWORKER", TrustPolicy = "{}" };
        User = new UserPrincipal(Own, Ann);
        Session = new RolePrincipal(Own, Worker, "nightly");
        Root = new RootPrincipal(Own);
    }

    public Account Own { get; }

    public Account Other { get; }

    public IamUser Ann { get; }

    public IamRole Worker { get; }

    public UserPrincipal User { get; }

    public RolePrincipal Session { get; }

    public RootPrincipal Root { get; }

    /// <summary>A document of these statements, each written without its braces.</summary>
    public static string Policy(params string[] statements) =>
        $$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements.Select(statement => $"{{{statement}}}"))}}]}""";

    public static string Allow(string action = "*", string resource = "*") => $"\"Effect\":\"Allow\",\"Action\":\"{action}\",\"Resource\":\"{resource}\"";

    public static string Deny(string action = "*", string resource = "*") => $"\"Effect\":\"Deny\",\"Action\":\"{action}\",\"Resource\":\"{resource}\"";

    public static string To(string principalArn, string statement) => $"\"Principal\":{{\"AWS\":\"{principalArn}\"}},{statement}";

    public static string If(string statement, string condition) => $"{statement},\"Condition\":{{{condition}}}";

    public static AuthorizationDecision Ask(
        Principal principal,
        string action = "dynamodb:GetItem",
        string resource = Table,
        Account? owner = null,
        string? resourcePolicy = null,
        params (string Key, string[] Values)[] context) => Authorizer.Decide(new AuthorizationRequest(
            principal,
            action,
            resource,
            owner ?? principal.Account,
            resourcePolicy,
            context.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Values),
            Now));

    /// <summary>Gives the user a policy, replacing what the user had.</summary>
    public Principals Give(IamIdentity identity, params string[] statements)
    {
        identity.InlinePolicies["test"] = Policy(statements);
        return this;
    }

    /// <summary>Bounds an identity.</summary>
    public Principals Bound(IamIdentity identity, params string[] statements)
    {
        var arn = $"arn:aws:iam::111111111111:policy/boundary-of-{identity.Name}";
        Own.Policies[arn] = new ManagedPolicy { Arn = arn, Name = $"boundary-of-{identity.Name}", Document = Policy(statements) };
        identity.PermissionsBoundary = arn;
        return this;
    }
}
