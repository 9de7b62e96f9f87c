using Amazon.Compat;

namespace Amazon.GuardDuty.Model;

public class DetectorFeatureConfigurationResult
{
    [Wire("name")]
    public DetectorFeatureResult Name { get; set; }

    [Wire("status")]
    public FeatureStatus Status { get; set; }

    [Wire("updatedAt")]
    public DateTime? UpdatedAt { get; set; }

    [Wire("additionalConfiguration")]
    public List<DetectorAdditionalConfigurationResult> AdditionalConfiguration { get; set; }
}
