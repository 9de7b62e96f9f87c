using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class ExclusionByResourceTypes
{
    [Wire("resourceTypes")]
    public List<string> ResourceTypes { get; set; }
}
