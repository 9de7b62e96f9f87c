using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>Users and roles: the caller, the functions' role, the deployment's, the monitoring's, and those that AWS and the CDK make.</summary>
internal static class IdentityEstate
{
    // A key whose private half nobody kept: in the estate nobody can pass for GitHub.
    private const string GitHubsKey =
        """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA78eRBngarq07pCG9phSj
        j2pra+hsaOw8hHcxTvKRu/wSTxT1IMBNNNaABm1YXxkq9dxmfCPQ1FlaJs7mwji/
        jHjMYopPC00GDP6xp8uNqB04WB5yPvxZS7lHkUTDIbMLHcjXV+GMn6u2FwgM+z4r
        MLWmzr5UVUlI3KeZ8WDUJOwd7OSP7Im+W7R+VLPSfEKC1HOxuVJvdzuMDlsmsB/M
        8f0JNE7QNYjoVMGM+dpKej2hV0d4KD/TGbwTvwnNFehGmE9Q6lx0Ol86FdeCKcWk
        STZhjOeEMbK84Ur8iBAT9oZ6xWhlJN2ZFYU6Tvn8rshVhhfQCEHlOMhOs0cmv5cw
        8QIDAQAB
        -----END PUBLIC KEY-----
        """;

    private static readonly (string Name, string Service)[] ServiceLinked =
    [
        ("AWSServiceRoleForSupport", "support.amazonaws.com"),
        ("AWSServiceRoleForTrustedAdvisor", "trustedadvisor.amazonaws.com"),
        ("AWSServiceRoleForBackup", "backup.amazonaws.com"),
        ("AWSServiceRoleForApplicationAutoScaling_DynamoDBTable", "dynamodb.application-autoscaling.amazonaws.com"),
    ];

    /// <summary>The source's role that deploys to production.</summary>
    public const string Deployer = "avesa-deployer";

    /// <summary>What that role has to bring; not what stands in the plan.</summary>
    public static readonly string ExternalId = Seed.Of("external-id").Hex(32);

    /// <summary>Fills IAM of one account and issues its caller's key.</summary>
    public static void Build(Side side, CallerKey key, Timeline timeline)
    {
        var created = side.IsProduction ? timeline.ProductionCreated : timeline.SourceCreated;
        AddCaller(side, key, created);
        var pipeline = AddRole(side, "avesa-data-pipeline-prod-role", Policies.TrustService("lambda.amazonaws.com"), created);
        pipeline.InlinePolicies["avesa-data-pipeline"] = Policies.Pipeline(side);
        pipeline.AttachedPolicies.Add("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        var scheduler = AddRole(side, "avesa-scheduler-prod-role", Policies.TrustService("scheduler.amazonaws.com"), created);
        scheduler.InlinePolicies["invoke"] = Policies.Invoke(side.FunctionArn(PipelineFunction.All.Single(function => function.UsesScheduler).Name));
        var other = AddRole(side, "avesa-tools-role", Policies.TrustService("lambda.amazonaws.com"), created);
        other.AttachedPolicies.Add("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole");
        foreach (var purpose in (string[])["deploy", "lookup", "file-publishing", "image-publishing"])
        {
            AddRole(side, $"cdk-hnb659fds-{purpose}-role-{side.Account.Id}-{Side.Region}", Policies.TrustAccount(side.Account.Id), created);
        }

        foreach (var (name, service) in ServiceLinked)
        {
            AddRole(side, name, Policies.TrustService(service), created, $"/aws-service-role/{service}/");
        }

        if (side.IsProduction)
        {
            AddProductionsOwn(side, created);
        }
        else
        {
            AddRole(side, Deployer, Policies.TrustAccount(side.Account.Id), created).InlinePolicies["deploy-to-production"] =
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::{{Side.ProductionId}}:role/avesa-deployment"}]}""";
        }
    }

    /// <summary>Adds a role.</summary>
    public static IamRole AddRole(Side side, string name, string trust, DateTimeOffset created, string path = "/")
    {
        var role = new IamRole
        {
            Name = name,
            Arn = $"arn:aws:iam::{side.Account.Id}:role{path}{name}",
            Id = UniqueId("AROA", side, name),
            Path = path,
            Created = created,
            TrustPolicy = trust,
        };
        side.Account.Roles[name] = role;
        return role;
    }

    private static void AddProductionsOwn(Side side, DateTimeOffset created)
    {
        const string GitHub = "token.actions.githubusercontent.com";
        side.Account.OidcProviders[GitHub] = new OidcProvider(GitHub, ["sts.amazonaws.com"], GitHubsKey);
        var deployment = AddRole(side, "GitHubActionsDeploymentRole", Policies.TrustGitHub(side.Account.Id), created);
        deployment.Description = "Assumed by the production environment of the pipeline's repository";
        deployment.InlinePolicies["assume-cdk-roles"] =
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"arn:aws:iam::{{side.Account.Id}}:role/cdk-hnb659fds-*"}]}""";
        var handmade = AddRole(side, "avesa-deployment", Policies.TrustDeployer(ExternalId), created);
        handmade.Description = "Assumed by the deployment of the source account, under an external id (plan 1.2)";
        handmade.InlinePolicies["deploy"] = Policies.Deployment(side.Account.Id);
        var monitoring = AddRole(side, "avesa-cross-account-monitoring", Policies.TrustAccount(Side.SourceId), created);
        monitoring.Description = "Lets non-production read production's metrics and logs";
        monitoring.AttachedPolicies.AddRange(["arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess", "arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess"]);
    }

    private static void AddCaller(Side side, CallerKey key, DateTimeOffset created)
    {
        const string Name = "avesa-validation";
        var user = new IamUser { Name = Name, Arn = $"arn:aws:iam::{side.Account.Id}:user/{Name}", Id = UniqueId("AIDA", side, Name), Created = created };
        user.InlinePolicies["avesa-validation-read"] = Policies.Validation;
        side.Account.Users[Name] = user;
        side.Account.AddAccessKey(user, key.AccessKeyId, key.SecretAccessKey);
    }

    private static string UniqueId(string prefix, Side side, string name) => prefix + side.Seed.At(name).Text(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
}
