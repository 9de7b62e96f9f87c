using Amazon.Compat;

namespace Amazon.ConfigService.Model;

public class RecordingGroup
{
    [Wire("allSupported")]
    public bool? AllSupported { get; set; }

    [Wire("includeGlobalResourceTypes")]
    public bool? IncludeGlobalResourceTypes { get; set; }

    [Wire("resourceTypes")]
    public List<string> ResourceTypes { get; set; }

    [Wire("exclusionByResourceTypes")]
    public ExclusionByResourceTypes ExclusionByResourceTypes { get; set; }

    [Wire("recordingStrategy")]
    public RecordingStrategy RecordingStrategy { get; set; }
}
