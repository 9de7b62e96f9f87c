using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>One of the two accounts at a moment, with the names that its production estate goes by.</summary>
internal sealed record Side(Account Account, string TenantServices, string LastUpdated, string Bucket, bool IsProduction)
{
    /// <summary>The account id of the shared account.</summary>
    public const string SourceId = "123456789012";

    /// <summary>The account id of production's own account.</summary>
    public const string ProductionId = "987654321098";

    /// <summary>The one region.</summary>
    public const string Region = "us-east-1";

    /// <summary>The pipeline's execution role.</summary>
    public string PipelineRoleArn => RoleArn("avesa-data-pipeline-prod-role");

    /// <summary>The role with which Scheduler invokes.</summary>
    public string SchedulerRoleArn => RoleArn("avesa-scheduler-prod-role");

    /// <summary>The shared account.</summary>
    public static Side Source(Moment moment) =>
        new(moment.AddAccount(SourceId, Region), "TenantServices-prod", "LastUpdated-prod", "data-storage-msp", false);

    /// <summary>Production's own account.</summary>
    public static Side Production(Moment moment) =>
        new(moment.AddAccount(ProductionId, Region), "TenantServices", "LastUpdated", "data-storage-msp-prod", true);

    /// <summary>The root of everything that is made up for this account alone, such as random parts of names.</summary>
    public Seed Seed { get; } = Seed.Of(Account.Id);

    /// <summary>The ARN of a role on the path <c>/</c>.</summary>
    public string RoleArn(string name) => $"arn:aws:iam::{Account.Id}:role/{name}";

    /// <summary>The ARN of a table.</summary>
    public string TableArn(string name) => Account.ArnOf("dynamodb", $"table/{name}");

    /// <summary>The ARN of a function.</summary>
    public string FunctionArn(string name) => Account.ArnOf("lambda", $"function:{name}");
}
