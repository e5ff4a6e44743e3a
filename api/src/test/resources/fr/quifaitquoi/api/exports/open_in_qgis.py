"""Opens a layer definition in QGIS, tells what its layers hold, and draws them.

Arguments: the .qlr, the picture to write, the extent to draw in Lambert-93.
"""
import os
import sys

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsLayerDefinition,
    QgsMapLayerType,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QEventLoop, QSize
from qgis.PyQt.QtGui import QColor

application = QgsApplication([], False)
application.initQgis()
layers = QgsLayerDefinition.loadLayerDefinitionLayers(sys.argv[1])
for layer in layers:
    QgsProject.instance().addMapLayer(layer)
vectors = [layer for layer in layers if layer.type() == QgsMapLayerType.VectorLayer]
for layer in layers:
    print("COUCHE", layer.providerType(), layer.isValid(), layer.crs().authid())
for layer in vectors:
    rows = sum(1 for _ in layer.getFeatures())
    alias = layer.attributeDisplayName(layer.fields().indexOf("theme_principal"))
    print("FICHES", layer.name(), rows, layer.renderer().type(), layer.labelsEnabled(), alias)
settings = QgsMapSettings()
settings.setLayers(vectors)
settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:2154"))
settings.setTransformContext(QgsProject.instance().transformContext())
settings.setOutputSize(QSize(800, 600))
settings.setBackgroundColor(QColor("#ffffff"))
settings.setExtent(QgsRectangle(*[float(part) for part in sys.argv[3].split(",")]))
job = QgsMapRendererParallelJob(settings)
# Layers fetch what they draw over the network: without an event loop, answers would not be read.
loop = QEventLoop()
job.finished.connect(loop.quit)
job.start()
loop.exec_()
job.renderedImage().save(sys.argv[2])
sys.stdout.flush()
# QGIS does not always survive its own end.
os._exit(0)
