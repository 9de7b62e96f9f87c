using Amazon.Compat;

namespace Amazon.GuardDuty.Model;

public class DetectorAdditionalConfigurationResult
{
    [Wire("name")]
    public FeatureAdditionalConfiguration Name { get; set; }

    [Wire("status")]
    public FeatureStatus Status { get; set; }

    [Wire("updatedAt")]
    public DateTime? UpdatedAt { get; set; }
}
