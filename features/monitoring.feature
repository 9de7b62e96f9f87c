@week-3 @week-4
Feature: Monitoring and observability
  Whether production can be watched, from the account that people work in, and whether anybody is told.
  Plan 5.1 and 5.2. Every scenario is one fact. Words: glossary.md.

  @MON-01
  Rule: Create centralized dashboard
    CloudWatch draws an empty line for a function that does not exist, which looks like one that is quiet.
    When this is red, correct the dashboard in the monitoring stack and deploy it.

    Scenario: The dashboard shows functions that exist
      Then every function that the dashboard "AVESA-Production-Overview" shows exists

  @MON-02
  Rule: Add Lambda metrics
    A metric that nobody looks at at night needs an alarm, and an alarm needs somebody who has confirmed that they want to be told.
    When this is red, deploy the alarm, enable its actions, or follow the link in the message that asks for confirmation.

    Scenario: The first error raises an alarm
      Then an alarm is raised by the first of these
        | metric | function                                    |
        | Errors | avesa-connectwise-ingestion-prod            |
        | Errors | avesa-canonical-transform-tickets-prod      |
        | Errors | avesa-canonical-transform-time-entries-prod |
        | Errors | avesa-canonical-transform-companies-prod    |
        | Errors | avesa-canonical-transform-contacts-prod     |

    Scenario: Somebody is told of errors
      Then somebody hears the alarm on each of these
        | metric | function                                    |
        | Errors | avesa-connectwise-ingestion-prod            |
        | Errors | avesa-canonical-transform-tickets-prod      |
        | Errors | avesa-canonical-transform-time-entries-prod |
        | Errors | avesa-canonical-transform-companies-prod    |
        | Errors | avesa-canonical-transform-contacts-prod     |

  @MON-03
  Rule: CloudWatch Logs Cross-Account Access
    The plan's policy lets the whole source account write into production's logs, where other controls look for errors and runs. Reading goes
    through the monitoring role, so at most the two actions of the plan's four that read are let pass.
    When this is red, remove the statement, or let the monitoring role read.

    Scenario: The source cannot write production's logs
      Then no log policy lets the source do more than this, or anybody else anything
        | action                  |
        | logs:DescribeLogGroups  |
        | logs:DescribeLogStreams |

    Scenario: The source reads production's logs
      Then the source can assume the role "avesa-cross-account-monitoring" and read the log of "avesa-connectwise-ingestion-prod"
