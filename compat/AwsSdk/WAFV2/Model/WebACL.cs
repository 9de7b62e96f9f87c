namespace Amazon.WAFV2.Model;

public class WebACL
{
    public string Name { get; set; }

    public string Id { get; set; }

    public string ARN { get; set; }

    public string Description { get; set; }

    public long? Capacity { get; set; }

    public bool? ManagedByFirewallManager { get; set; }

    public string LabelNamespace { get; set; }

    public bool? RetrofittedByFirewallManager { get; set; }
}
