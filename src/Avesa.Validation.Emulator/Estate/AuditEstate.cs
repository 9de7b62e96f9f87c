using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>What watches production: the trail of its calls.</summary>
internal static class AuditEstate
{
    /// <summary>The trail's name.</summary>
    public const string Trail = "avesa-production-audit";

    /// <summary>Fills the services that watch production.</summary>
    public static void Build(Side side, Timeline timeline) => side.Account.Trails[Trail] = new Trail
    {
        Name = Trail,
        Arn = side.Account.ArnOf("cloudtrail", $"trail/{Trail}"),
        HomeRegion = Side.Region,
        Bucket = "avesa-log-archive",
        MultiRegion = true,
        ValidatesLogFiles = true,
        Started = timeline.ProductionCreated,
        Delivered = timeline.Now.AddMinutes(-4),
        DigestDelivered = timeline.Now.AddMinutes(-38),
    };
}
