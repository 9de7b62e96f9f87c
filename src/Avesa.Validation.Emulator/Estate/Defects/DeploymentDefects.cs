using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Somebody else can deploy to production, or the deployment may too little or too much (ACS-01 to ACS-03).</summary>
internal static class DeploymentDefects
{
    private const string Deployment = "avesa-deployment";
    private const string GitHub = "GitHubActionsDeploymentRole";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("deployment-trusts-account", "The deployment role trusts the whole source account, as the plan writes it.", moment =>
            Role(moment).TrustPolicy = Policies.TrustDeployer("avesa-deployment-key", Broken.SourceRoot)),
        Defect.Before("deployment-id-published", "The external id of the deployment role is the plan's.", moment =>
            Role(moment).TrustPolicy = Policies.TrustDeployer("avesa-deployment-key")),
        Defect.Before("deployment-id-optional", "The external id of the deployment role is compared only with those who bring one.", moment =>
            Role(moment).TrustPolicy = Policies.TrustDeployer(IdentityEstate.ExternalId, null, "StringEqualsIfExists")),
        Defect.Before("deployment-permission-removed", "The deployment role may no longer change functions.", moment =>
            Permit(moment, "\"lambda:*\"", "\"lambda:Get*\"")),
        Defect.Before("deployment-denied", "A policy of the deployment role denies changing tables.", moment =>
            Role(moment).InlinePolicies["no-tables"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"dynamodb:UpdateTable","Resource":"*"}]}"""),
        Defect.Before("deployment-administrator", "The deployment role may do everything.", moment =>
            Role(moment).InlinePolicies["administrator"] = """{"Version":"2012-10-17","Statement":[{"Sid":"Everything","Effect":"Allow","Action":"*","Resource":"*"}]}"""),
        Defect.Before("github-any-branch", "GitHub's role admits every workflow of the repository.", moment =>
            moment.Production.Roles[GitHub].TrustPolicy = Trust(moment)
                .Replace("\"StringEquals\"", "\"StringLike\"", StringComparison.Ordinal)
                .Replace(":environment:production", ":*", StringComparison.Ordinal)),
        Defect.Before("github-role-trusts-user", "GitHub's role can also be assumed by a user with keys.", moment =>
            moment.Production.Roles[GitHub].TrustPolicy = Broken.WithStatement(
                Trust(moment),
                $$"""{"Sid":"keys","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:user/ci"},"Action":"sts:AssumeRole"}""")),
        Defect.Before("github-session-long", "A session of GitHub's role lasts up to twelve hours.", moment =>
            moment.Production.Roles[GitHub].MaxSessionDuration = 43200),
        Defect.Before("deployment-id-missing", "The deployment role asks for no external id.", moment =>
            Role(moment).TrustPolicy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.SourceId}}:role/{{IdentityEstate.Deployer}}"},"Action":"sts:AssumeRole"}]}"""),
        Defect.Before("deployment-trusts-everybody", "The deployment role trusts everybody who knows the external id.", moment =>
            Role(moment).TrustPolicy = Policies.TrustDeployer(IdentityEstate.ExternalId, "*")),
        Defect.Before("github-trusts-user-alone", "GitHub's role trusts a user with keys, and GitHub no more.", moment =>
            moment.Production.Roles[GitHub].TrustPolicy =
                $$"""{"Version":"2012-10-17","Statement":[{"Sid":"keys","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:user/ci"},"Action":"sts:AssumeRole"}]}"""),
        Defect.Before("deployment-id-any", "The deployment role takes whatever external id is brought.", moment =>
            Role(moment).TrustPolicy = Policies.TrustDeployer("*", null, "StringLike")),
        Defect.Before("deployment-bounded", "The boundary of the deployment role leaves CloudFormation out.", moment =>
        {
            var arn = $"arn:aws:iam::{Side.ProductionId}:policy/deployment-boundary";
            moment.Production.Policies[arn] = new ManagedPolicy
            {
                Arn = arn,
                Name = "deployment-boundary",
                Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["lambda:*","dynamodb:*","s3:*","iam:*","events:*","scheduler:*","logs:*"],"Resource":"*"}]}""",
                Created = Role(moment).Created,
            };
            Role(moment).PermissionsBoundary = arn;
        }),
        Defect.Before("deployment-denied-over-tls", "A policy of the deployment role denies creating functions to every call over TLS, which each is.", moment =>
            Role(moment).InlinePolicies["tls"] = """{"Version":"2012-10-17","Statement":[{"Sid":"tls","Effect":"Deny","Action":"lambda:CreateFunction","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}]}"""),
        Defect.Before("deployment-denied-to-guests", "A policy of the deployment role denies changing tables to whoever comes from the guests' network.", moment =>
            Role(moment).InlinePolicies["guests"] =
                """{"Version":"2012-10-17","Statement":[{"Sid":"guests","Effect":"Deny","Action":"dynamodb:UpdateTable","Resource":"*","Condition":{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}]}"""),
        Defect.Before("github-any-repository", "GitHub's role admits every workflow of every repository.", moment => moment.Production.Roles[GitHub].TrustPolicy = OpenToGitHub),
    ];

    /// <summary>The trust policy of a role that a token of GitHub's opens, whoever asked for it.</summary>
    internal const string OpenToGitHub =
        $$"""{"Version":"2012-10-17","Statement":[{"Sid":"any","Effect":"Allow","Principal":{"Federated":"arn:aws:iam::{{Side.ProductionId}}:oidc-provider/token.actions.githubusercontent.com"},"Action":"sts:AssumeRoleWithWebIdentity"}]}""";

    private static IamRole Role(Moment moment) => moment.Production.Roles[Deployment];

    private static string Trust(Moment moment) => moment.Production.Roles[GitHub].TrustPolicy;

    private static void Permit(Moment moment, string actions, string instead) => Role(moment).InlinePolicies.AddOrUpdate(
        "deploy",
        _ => throw new InvalidOperationException("The deployment role has no policy."),
        (_, document) => document.Replace(actions, instead, StringComparison.Ordinal));
}
