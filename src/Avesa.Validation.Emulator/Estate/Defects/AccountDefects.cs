using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Production's account is not set up as it should be (ACC-03).</summary>
internal static class AccountDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("trail-single-region", "The trail takes the events of one region alone.", moment => Trail(moment).MultiRegion = false),
        Defect.Before("trail-stopped", "The trail was switched off.", moment => Trail(moment).Logging = false),
        Defect.Before("trail-unvalidated", "Nobody can prove that the trail's log files were not changed.", moment => Trail(moment).ValidatesLogFiles = false),
        Defect.Before("trail-without-reads", "The trail leaves out the calls that only read.", moment => Trail(moment).EventSelectors![0]!["ReadWriteType"] = "WriteOnly"),
        Defect.Before("trail-without-kms", "Advanced selectors of the trail leave out one service.", moment =>
            (Trail(moment).EventSelectors, Trail(moment).AdvancedEventSelectors) = (null, JsonNode.Parse(
                """[{"Name":"quieter","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]},{"Field":"eventSource","NotEquals":["kms.amazonaws.com"]}]}]""")!.AsArray())),
        Defect.Before("trail-undelivered", "The trail's bucket is gone, so nothing was delivered for two days.", moment =>
            (Trail(moment).DeliveryError, Trail(moment).Delivered) = ("NoSuchBucket", Trail(moment).Delivered!.Value.AddDays(-2))),
        Defect.Before("password-policy-short", "Passwords may have 12 characters.", moment => Change(moment, policy => policy with { MinimumLength = 12 })),
        Defect.Before("password-policy-reuse", "Any password but the last may be taken again.", moment => Change(moment, policy => policy with { ReusePrevention = 1 })),
        Defect.Before("password-policy-symbols", "Passwords need no symbol.", moment => Change(moment, policy => policy with { RequireSymbols = false })),
        Defect.Before("root-without-mfa", "The root user has no MFA device.", moment => moment.Production.Root.HasMfa = false),
        Defect.Before("root-with-key", "The root user has an access key.", moment => moment.Production.Root.HasAccessKeys = true),
        Defect.Before("administrator-without-mfa", "One of the administrators has no MFA device.", moment => moment.Production.Users["grace"].MfaDevices.Clear()),
        Defect.Before("administrator-with-key", "One of the administrators has an access key.", moment =>
            moment.Production.AddAccessKey(moment.Production.Users["ada"], "AKIAADASOLDKEYEXAMPL", "never-used-in-this-world")),
        Defect.Before("administrator-role-without-mfa", "Users may assume the administrators' role without MFA.", moment =>
            moment.Production.Roles[AdministratorEstate.Role].TrustPolicy = Policies.TrustAccount(Side.ProductionId)),
    ];

    private static Trail Trail(Moment moment) => moment.Production.Trails[AuditEstate.Trail];

    private static void Change(Moment moment, Func<PasswordPolicy, PasswordPolicy> change) => moment.Production.PasswordPolicy = change(moment.Production.PasswordPolicy!);
}
